/** The script of our web pages in the editor (网页视图脚本). */
import { startPage } from './draw';

startPage();
