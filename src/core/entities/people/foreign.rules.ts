/** What stands beside names of foreigners (译名的邻接词). */

export const PLACE_BEFORE = new Set('在于到赴至抵驻飞');
export const PLACE_AFTER = new Set(
  '省市县区州旗镇乡村岛河湖山湾港海峡郡邦城族人语教队厂牌机型杯号症病级级式报社赛酸剂钠素烷烯油',
);
