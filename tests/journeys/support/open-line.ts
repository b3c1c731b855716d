import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { freePort } from '../../../scripts/server/free-port.ts';

const LOOPBACK = '127.0.0.1';

/** A line between a browser and a server, with an address of its own, that a test can cut, narrow or let go dead. */
export type Line = Readonly<{
	origin: string;
	/** Ends every connection, sockets included, and lets nobody in. */
	cut(): void;
	/** Swallows what is said from now on, on every connection there is or comes, and tells neither end: a cable pulled, a gateway that forgot. */
	goDead(): void;
	/** Lets everything through again, but for connections that went dead: these stay so, as real ones do. */
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
	const dead = new WeakSet<Duplex>();
	const state = { isCut: false, isDead: false, refusesSockets: false };
	/** Takes what comes and passes nothing on. */
	const deaden = (end: Duplex): void => {
		dead.add(end);
		end.unpipe();
		end.resume();
	};

	const forward = (incoming: IncomingMessage, answer: ServerResponse): void => {
		if (dead.has(incoming.socket)) {
			incoming.resume();
			return;
		}
		const { method, url, headers } = incoming;
		const onward = request({ host: LOOPBACK, port: targetPort, method, path: url, headers }, (reply) => {
			if (dead.has(incoming.socket)) return;
			answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
			reply.pipe(answer);
		});
		onward.on('error', () => answer.destroy());
		answer.on('close', () => onward.destroy());
		incoming.pipe(onward);
	};

	const upgrade = ({ method, url, rawHeaders }: IncomingMessage, near: Duplex, head: Buffer): void => {
		if (dead.has(near)) {
			near.resume();
			return;
		}
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
		if (state.isDead) dead.add(connection);
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
		goDead() {
			state.isDead = true;
			for (const connection of connections) dead.add(connection);
			for (const end of upgraded) deaden(end);
		},
		mend() {
			state.isCut = false;
			state.isDead = false;
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
