import { parentPort } from 'node:worker_threads';
import { help, type Job } from '#kernels/team.ts';

// A thread of Node in the place of a second worker in the browser.
parentPort!.on('message', (job: Job) => {
  help(job);
});
parentPort!.postMessage('ready');
