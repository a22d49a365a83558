export { reportFileName } from './reportFileName';
export { reportToHtml } from './reportHtml';
export { REPORT_FORMAT, reportToJson } from './reportJson';
export type { ReportWords } from './reportWords';
export {
  countOutcomes,
  outcomeStates,
  reportAction,
  type ReportedObject,
  type RunReport,
} from './runReport';
