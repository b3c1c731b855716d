import { createServer } from 'node:net';
import { Failure } from '../process/failure.ts';

/** Says in words when something else listens there, before the server would fail in its own way. */
export function assertPortFree(address: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, address, port)));
		probe.listen(port, address, () => probe.close(() => resolve()));
	});
}

function explain(error: NodeJS.ErrnoException, address: string, port: number): Failure {
	switch (error.code) {
		case 'EADDRINUSE':
			return new Failure(`Port ${port} is already in use.`, `Stop what uses it, or choose another: PORT=${port + 1} npm …`);
		case 'EACCES':
			return new Failure(`This user may not listen on port ${port}.`, 'Choose a port from 1024 up and put a proxy in front.');
		case 'EADDRNOTAVAIL':
			return new Failure(`This machine has no address ${address}.`, 'Use 127.0.0.1 (this machine only) or 0.0.0.0 (all addresses).');
		default:
			return new Failure(`Cannot listen on ${address}:${port}: ${error.message}`);
	}
}
