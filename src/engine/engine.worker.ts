import { expose } from 'comlink';
import { PlanningEngine } from './planningEngine';

const loadRegex = async () => (await import('../domain/filter/regex/linearRegex')).linearRegex;

expose(new PlanningEngine(loadRegex));
