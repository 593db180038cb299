import { languageOf } from './world/language.js';
import { run } from './run.js';

/** The command as a process: the first Ctrl-C finishes what is under way, the second stops at once. */
const [stop, abort] = [new AbortController(), new AbortController()];
const onSignal = () => (stop.signal.aborted ? abort : stop).abort();
process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
// Whoever read the output, such as `head`, has had enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  stop.abort();
  abort.abort();
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  stop: stop.signal,
  abort: abort.signal,
  language: languageOf(process.env),
});
process.off('SIGINT', onSignal);
process.off('SIGTERM', onSignal);
