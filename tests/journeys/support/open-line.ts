import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { freePort } from '../../../scripts/server/free-port.ts';

const LOOPBACK = '127.0.0.1';

/** A line between a browser and a server, with an address of its own, that a test can cut or narrow. */
export type Line = Readonly<{
	origin: string;
	/** Ends every connection, sockets included, and lets nobody in. */
	cut(): void;
	/** Lets everything through again. */
	mend(): void;
	/** Refuses to let sockets through, as some proxies of offices do; ends those that are open. */
	refuseSockets(): void;
	close(): Promise<void>;
}>;

/** Opens a line to a server of this machine. */
export async function openLine(target: string): Promise<Line> {
	const targetPort = Number(new URL(target).port);
	const port = await freePort();
	const connections = new Set<Socket>();
	const upgraded = new Set<Duplex>();
	const state = { isCut: false, refusesSockets: false };

	const forward = (incoming: IncomingMessage, answer: ServerResponse): void => {
		const { method, url, headers } = incoming;
		const onward = request({ host: LOOPBACK, port: targetPort, method, path: url, headers }, (reply) => {
			answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
			reply.pipe(answer);
		});
		onward.on('error', () => answer.destroy());
		answer.on('close', () => onward.destroy());
		incoming.pipe(onward);
	};

	const upgrade = ({ method, url, rawHeaders }: IncomingMessage, near: Duplex, head: Buffer): void => {
		if (state.refusesSockets) {
			near.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
			return;
		}
		const far = connect(targetPort, LOOPBACK);
		const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []));
		far.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
		far.write(head);
		near.pipe(far).pipe(near);
		for (const end of [near, far]) {
			upgraded.add(end);
			end.on('error', () => undefined);
			end.on('close', () => {
				upgraded.delete(end);
				near.destroy();
				far.destroy();
			});
		}
	};

	const server = createServer(forward).on('upgrade', upgrade);
	server.on('connection', (connection) => {
		if (state.isCut) {
			connection.destroy();
			return;
		}
		connections.add(connection);
		connection.on('error', () => undefined);
		connection.on('close', () => connections.delete(connection));
	});
	await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));

	const endAll = (ends: Iterable<Duplex>): void => {
		for (const end of ends) end.destroy();
	};
	return {
		origin: `http://localhost:${port}`,
		cut() {
			state.isCut = true;
			endAll(connections);
		},
		mend() {
			state.isCut = false;
			state.refusesSockets = false;
		},
		refuseSockets() {
			state.refusesSockets = true;
			endAll(upgraded);
		},
		async close() {
			endAll(connections);
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
