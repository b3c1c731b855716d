CREATE TABLE `endpoint` (
	`key` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`secret_sealed` text NOT NULL,
	`enabled` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
