export { reportFileName } from './reportFileName';
export { reportToHtml } from './reportHtml';
export { reportToJson } from './reportJson';
export type { ReportWords } from './reportWords';
export { outcomeStates, reportAction, type RunReport } from './runReport';
