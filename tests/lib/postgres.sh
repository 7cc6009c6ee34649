# shellcheck shell=bash
# PostgreSQL, without a socket and without care for power failures.

# Whoever needs other settings fills it: -c NAME=VALUE …
postgres_settings=()

postgres_create() {
    as_user "$1" "$2" initdb --pgdata="$2/data" --username=postgres --pwfile="$2/password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions
}

# shellcheck disable=SC2034 # the caller's `command`
postgres_command() {
    command=(postgres -D "$1/data" -h 127.0.0.1 -p "$(<"$1/port")" -k ''
        -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off "${postgres_settings[@]}")
}

postgres_ready() {
    PGPASSWORD=$(<"$1/password") PGCONNECT_TIMEOUT=2 \
        psql -Xw -h 127.0.0.1 -p "$(<"$1/port")" -U postgres -c 'SELECT 1'
}

postgres_url() {
    echo "postgres://postgres:$(<"$1/password")@127.0.0.1:$(<"$1/port")/postgres"
}
