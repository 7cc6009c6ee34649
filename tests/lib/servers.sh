# shellcheck shell=bash
# PostgreSQL and MariaDB together, in one folder.

source "${BASH_SOURCE[0]%/*}/server.sh"
source "${BASH_SOURCE[0]%/*}/postgres.sh"
source "${BASH_SOURCE[0]%/*}/mariadb.sh"

# shellcheck disable=SC2034 # for `require`
server_programs=(postgres=postgresql mariadbd=mariadb-server)

start_servers() {
    local home
    make_home "$1"
    home=$(readlink -m "$1")
    start_server postgres postgres "$home/postgres"
    start_server mariadb mysql "$home/mariadb"
}

# Root starts the servers as other users, who may not be able to enter the folder (below /root, say).
make_home() {
    local user elsewhere
    mkdir -p "$1"
    for user in postgres mysql; do
        if (as_user "$user" / test -x "$1"); then continue; fi
        elsewhere=$(mktemp -d "${TMPDIR:-/tmp}/test-servers.XXXXXX")
        say "the user $user cannot enter $1, using $elsewhere"
        chmod 755 "$elsewhere"
        rmdir "$1"
        ln -s "$elsewhere" "$1"
        return
    done
}

# What the tests read, for `eval`.
servers_env() {
    echo "export TEST_DATABASES='sqlite postgres mysql'"
    echo "export TEST_POSTGRES_URL='$(postgres_url "$1/postgres")'"
    echo "export TEST_MYSQL_URL='$(mariadb_url "$1/mariadb")'"
}

servers_run() {
    local home
    home=$(readlink -m "$1")
    is_running "$home/postgres" && is_running "$home/mariadb"
}

# Whatever has come to be: the servers, their data, the folder.
stop_servers() {
    local home
    home=$(readlink -m "$1")
    stop_server "$home/postgres"
    stop_server "$home/mariadb"
    rm -rf "$home" "$1"
}
