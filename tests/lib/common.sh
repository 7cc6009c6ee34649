# shellcheck shell=bash
# How the scripts speak, fail and end, and the environment that they start from.

# Messages go to stderr: what `tests/servers start` prints on stdout is read by `eval`.
say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE: the one line that ends a script.
fail() {
    say "${0##*/}: $*"
    exit 1
}

# misuse SENTENCE: the same for wrong arguments.
misuse() {
    say "${0##*/}: $* (see --help)"
    exit 2
}

# on_exit COMMAND…: on every way out; the exit code stays.
on_exit() {
    # shellcheck disable=SC2064 # expands now, on purpose
    trap "${*@Q}" EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# The developer's own settings would redirect psql, mariadb and sqlx, or switch tests on and off.
unset "${!PG@}" "${!MYSQL@}" "${!TEST_@}"
