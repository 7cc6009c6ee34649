# shellcheck shell=bash
# MariaDB. Its socket, which it insists on, has a name relative to the data: absolute ones may get too long.

mariadb_create() {
    cat >"$2/init.sql" <<SQL
CREATE OR REPLACE USER root@127.0.0.1 IDENTIFIED BY '$(<"$2/password")';
GRANT ALL ON *.* TO root@127.0.0.1 WITH GRANT OPTION;
SQL
    as_user "$1" "$2" mariadb-install-db --no-defaults --datadir="$2/data" --tmpdir="$2" --skip-test-db \
        --skip-name-resolve --auth-root-authentication-method=socket
}

# shellcheck disable=SC2034 # the caller's `command`
mariadb_command() {
    command=(mariadbd --no-defaults --datadir="$1/data" --tmpdir="$1" --init-file="$1/init.sql"
        --bind-address=127.0.0.1 --port="$(<"$1/port")" --socket=socket --pid-file=pid --skip-name-resolve
        --character-set-server=utf8mb4 --max-connections=200 --innodb-flush-log-at-trx-commit=0)
}

mariadb_ready() {
    MYSQL_PWD=$(<"$1/password") mariadb --no-defaults --protocol=tcp --connect-timeout=2 \
        -h 127.0.0.1 -P "$(<"$1/port")" -u root -e 'SELECT 1'
}

mariadb_url() {
    echo "mysql://root:$(<"$1/password")@127.0.0.1:$(<"$1/port")/"
}
