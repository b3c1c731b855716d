CREATE TABLE `ticket_work` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`at` integer NOT NULL,
	`id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`item_id` text,
	`node_zh` text NOT NULL,
	`node_en` text NOT NULL,
	`is_approval` integer NOT NULL,
	`asked_by` text NOT NULL,
	`due_at` integer,
	`outcome_zh` text NOT NULL,
	`outcome_en` text NOT NULL,
	`deed` text,
	PRIMARY KEY(`person_id`, `role`, `at`, `id`)
) WITHOUT ROWID, STRICT;
