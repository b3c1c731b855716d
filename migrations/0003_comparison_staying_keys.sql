ALTER TABLE `comparison` ADD `staying_keys` text DEFAULT '[]' NOT NULL;
