-- Undoes: 0001_initial: the tables of accounts.User

DROP TABLE "accounts_user_user_permissions";

DROP TABLE "accounts_user_groups";

DROP TABLE "auth_group_permissions";

DROP TABLE "auth_permission";

DROP TABLE "auth_group";

DROP TABLE "auth_session";

DROP TABLE "accounts_user";

DROP TABLE "auth_user_model";
