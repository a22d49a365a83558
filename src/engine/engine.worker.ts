import { expose } from 'comlink';
import { PlanningEngine } from './planningEngine';

const loadRegex = async () => (await import('../domain/policy/regex/linearRegex')).linearRegex;

expose(new PlanningEngine(loadRegex));
