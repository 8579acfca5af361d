/** The script of the report (语料报告): tables with their pictures, drawn by Apache ECharts in the theme's colours. */
import { BarChart, GraphChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { getInstanceByDom, init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { drawCharts, startPage } from './draw';
import type { BarsOrLines, Chart, Network } from './model';

use([
  BarChart,
  LineChart,
  GraphChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Pixels of one bar that lies, and of a picture of lines. */
const BAR = 22;
const LINES = 320;
/** Fewer nodes of a network than this are set further apart. */
const FEW = 25;
/** Characters of a label until it is cut. */
const LABEL = 22;

function color(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim();
}

/** Enough colours that no two series of one picture have the same. */
function palette(): string[] {
  return [
    ...['blue', 'orange', 'green', 'purple', 'red', 'yellow'].map((name) => color(`charts-${name}`)),
    ...['Cyan', 'BrightMagenta', 'BrightBlack', 'BrightGreen'].map((name) => color(`terminal-ansi${name}`)),
  ].filter((value) => value !== '');
}

function draw(into: HTMLElement, chart: Chart): void {
  const option = chart.form === 'network' ? networkOption(into, chart) : axesOption(into, chart);
  getInstanceByDom(into)?.dispose();
  init(into, null, { renderer: 'svg' }).setOption(option);
}

/** Pixels of a picture of relations, and of its largest and smallest node. */
const NETWORK = 460;
const LARGEST = 34;
const SMALLEST = 8;

function networkOption(into: HTMLElement, { nodes, links, sorts }: Network): EChartsCoreOption {
  into.style.height = `${NETWORK}px`;
  const most = Math.max(1, ...nodes.map(({ weight }) => weight));
  const text = { color: color('foreground'), fontFamily: color('font-family') };
  return {
    animation: false,
    color: palette(),
    textStyle: text,
    tooltip: { renderMode: 'richText' },
    legend: { top: 0, left: 0, data: sorts, textStyle: text, inactiveColor: color('disabledForeground') },
    series: [
      {
        type: 'graph',
        layout: 'force',
        top: 32,
        roam: true,
        draggable: true,
        // Without animation the places are worked out at once and stay.
        // A few nodes have room, and names beside them.
        force: {
          repulsion: nodes.length < FEW ? 500 : 120,
          edgeLength: nodes.length < FEW ? [90, 180] : [40, 120],
          layoutAnimation: false,
        },
        categories: sorts.map((name, at) => ({ name, symbol: at === 1 ? 'circle' : 'rect' })),
        // Two texts may have one name: places, not names, tell them apart.
        data: nodes.map(({ name, weight, second }, at) => ({
          id: `${at}`,
          name,
          value: weight,
          category: second ? 1 : 0,
          symbolSize: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(weight / most),
          label: { show: second === true, position: 'right', formatter: shortened(name), ...text },
        })),
        edges: links.map(({ from, to, weight }) => ({
          source: `${from}`,
          target: `${to}`,
          value: weight,
          lineStyle: { width: Math.min(6, 1 + Math.log2(weight)), color: color('foreground'), opacity: 0.3 },
        })),
      },
    ],
  };
}

function axesOption(into: HTMLElement, { form, categories, series }: BarsOrLines): EChartsCoreOption {
  const contrast = document.body.classList.contains('vscode-high-contrast');
  const lying = form !== 'lines';
  const legend = series.length > 1;
  // The legend takes a line for about every three names.
  const head = legend ? 22 * Math.ceil(series.length / 4) + 8 : 8;
  into.style.height = `${lying ? categories.length * BAR + head + 40 : LINES + head}px`;
  const text = { color: color('foreground'), fontFamily: color('font-family') };
  const line = { lineStyle: { color: color('foreground'), opacity: 0.25 } };
  const names = {
    type: 'category',
    data: categories,
    inverse: lying,
    axisLine: line,
    axisTick: { show: false },
    axisLabel: { ...text, ...(lying && { formatter: shortened, interval: 0 }) },
  };
  const values = {
    type: 'value',
    minInterval: 1,
    splitLine: line,
    axisLabel: { ...text, hideOverlap: true },
  };
  return {
    animation: false,
    color: palette(),
    textStyle: text,
    // The table says it in words; in high contrast patterns tell the series apart beside colours.
    aria: { enabled: contrast && legend, label: { enabled: false }, decal: { show: true } },
    // As a picture: HTML would need styles that the page's policy forbids.
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: lying ? 'shadow' : 'line' } },
    ...(legend && {
      legend: { top: 0, left: 0, textStyle: text, inactiveColor: color('disabledForeground') },
    }),
    grid: { left: 8, right: 24, top: head, bottom: 8, containLabel: true },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, values: data }) => ({
      name,
      data,
      type: lying ? 'bar' : 'line',
      ...(form === 'stack' && { stack: 'all' }),
      ...(lying && { barMaxWidth: 14 }),
      ...(contrast && { itemStyle: { borderColor: color('contrastBorder'), borderWidth: 1 } }),
    })),
  };
}

function shortened(label: string): string {
  const characters = [...label];
  return characters.length > LABEL ? `${characters.slice(0, LABEL - 1).join('')}…` : label;
}

startPage(draw);
let timer: ReturnType<typeof setTimeout> | undefined;
const again = (): void => {
  clearTimeout(timer);
  timer = setTimeout(drawCharts, 150);
};
window.addEventListener('resize', again);
new MutationObserver(again).observe(document.body, { attributes: true, attributeFilter: ['class'] });
