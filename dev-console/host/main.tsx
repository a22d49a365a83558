import { createRoot } from 'react-dom/client';
import { readAdjustments } from './adjustments';
import { createConsolePluginStore } from './plugins/pluginStore';
import { startSession } from './session/startSession';
import { App } from './shell/App';
import './shell/shell.css';
import { createConsoleStore } from './state/store';
import { initialiseTexts } from './texts/initialiseTexts';

readAdjustments();

const start = async (): Promise<void> => {
  const store = createConsoleStore();
  const plugins = createConsolePluginStore();
  await initialiseTexts(window.SERVER_FLAGS.consolePlugins);
  const element = document.getElementById('app');
  if (!element) throw new Error('The page has no element to show the console in.');
  createRoot(element).render(<App store={store} plugins={plugins} />);
  void startSession(store, plugins);
};

void start();
