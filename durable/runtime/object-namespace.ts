/** What we use of a Durable Object namespace, typed by the object's own RPC interface: Cloudflare's generic wrapper can't follow types this deep. */
export type ObjectNamespace<Rpc> = {
	getByName(name: string): Rpc & { fetch(request: Request): Promise<Response> };
};
