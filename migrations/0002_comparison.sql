CREATE TABLE `comparison` (
	`hub_id` text PRIMARY KEY NOT NULL,
	`compared_at` integer NOT NULL,
	`tickets` integer NOT NULL,
	`staying` integer NOT NULL
) STRICT;
