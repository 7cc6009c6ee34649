-- 0001_initial: the tables of accounts.User

-- The user model that this database belongs to.
CREATE TABLE `auth_user_model` (
    `label` VARCHAR(255) NOT NULL,
    `table_name` VARCHAR(63) NOT NULL,
    `key_type` VARCHAR(20) NOT NULL,
    PRIMARY KEY (`label`)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The accounts.
CREATE TABLE `accounts_user` (
    `id` BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    `password` VARCHAR(255) NOT NULL DEFAULT (''),
    `last_login` DATETIME(6),
    `username_key` VARBINARY(1016) NOT NULL DEFAULT (''),
    `email_key` VARBINARY(1016),
    `is_superuser` BOOLEAN NOT NULL DEFAULT FALSE,
    `username` VARCHAR(150) NOT NULL,
    `first_name` VARCHAR(150) NOT NULL DEFAULT (''),
    `last_name` VARCHAR(150) NOT NULL DEFAULT (''),
    `email` VARCHAR(254) NOT NULL DEFAULT (''),
    `is_staff` BOOLEAN NOT NULL DEFAULT FALSE,
    `is_active` BOOLEAN NOT NULL DEFAULT TRUE,
    `date_joined` DATETIME(6) NOT NULL,
    CONSTRAINT `accounts_user_username_key_uniq` UNIQUE (`username_key`),
    CONSTRAINT `accounts_user_email_key_uniq` UNIQUE (`email_key`)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Sessions. The id is a hash: this table logs nobody in.
CREATE TABLE `auth_session` (
    `user_id` BIGINT,
    `auth_time` BIGINT NOT NULL,
    `seen_at` BIGINT NOT NULL,
    `ends_at` BIGINT NOT NULL,
    `expires_at` BIGINT NOT NULL,
    `idle` INTEGER NOT NULL,
    `aal` SMALLINT NOT NULL,
    `persistent` BOOLEAN NOT NULL,
    `id` VARBINARY(32) NOT NULL,
    `auth_hash` VARBINARY(32),
    `data` LONGTEXT,
    PRIMARY KEY (`id`),
    CONSTRAINT `auth_session_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `accounts_user` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `auth_session_user_id_idx` ON `auth_session` (`user_id`);
CREATE INDEX `auth_session_expires_at_idx` ON `auth_session` (`expires_at`);

-- Groups of users.
CREATE TABLE `auth_group` (
    `id` BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    `name` VARCHAR(150) NOT NULL,
    CONSTRAINT `auth_group_name_uniq` UNIQUE (`name`)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What users may do.
CREATE TABLE `auth_permission` (
    `id` BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    `app_label` VARCHAR(100) NOT NULL,
    `codename` VARCHAR(100) NOT NULL,
    `name` VARCHAR(255) NOT NULL,
    CONSTRAINT `auth_permission_app_label_codename_uniq` UNIQUE (`app_label`, `codename`)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What the users of a group may do.
CREATE TABLE `auth_group_permissions` (
    `group_id` BIGINT NOT NULL,
    `permission_id` BIGINT NOT NULL,
    PRIMARY KEY (`group_id`, `permission_id`),
    CONSTRAINT `auth_group_permissions_group_id_fk` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`) ON DELETE CASCADE,
    CONSTRAINT `auth_group_permissions_permission_id_fk` FOREIGN KEY (`permission_id`) REFERENCES `auth_permission` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `auth_group_permissions_permission_id_idx` ON `auth_group_permissions` (`permission_id`);

-- The groups of a user.
CREATE TABLE `accounts_user_groups` (
    `user_id` BIGINT NOT NULL,
    `group_id` BIGINT NOT NULL,
    PRIMARY KEY (`user_id`, `group_id`),
    CONSTRAINT `accounts_user_groups_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `accounts_user` (`id`) ON DELETE CASCADE,
    CONSTRAINT `accounts_user_groups_group_id_fk` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `accounts_user_groups_group_id_idx` ON `accounts_user_groups` (`group_id`);

-- What a user may do besides.
CREATE TABLE `accounts_user_user_permissions` (
    `user_id` BIGINT NOT NULL,
    `permission_id` BIGINT NOT NULL,
    PRIMARY KEY (`user_id`, `permission_id`),
    CONSTRAINT `accounts_user_user_permissions_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `accounts_user` (`id`) ON DELETE CASCADE,
    CONSTRAINT `accounts_user_user_permissions_permission_id_fk` FOREIGN KEY (`permission_id`) REFERENCES `auth_permission` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `accounts_user_user_permissions_permission_id_idx` ON `accounts_user_user_permissions` (`permission_id`);

-- A program with another user model refuses to start on this database.
INSERT INTO `auth_user_model` (`label`, `table_name`, `key_type`) VALUES ('accounts.User', 'accounts_user', 'big_int');
