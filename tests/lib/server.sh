# shellcheck shell=bash
# The life of one throw-away server in a folder of its own. What differs is in `postgres.sh` and `mariadb.sh`:
# NAME_create makes the data, NAME_command sets `command` to what serves them, NAME_ready logs in, NAME_url says where.

# The signal that a server gets when the script that started it dies, even by KILL. With `clear` it lives on.
death_signal=clear

# start_server NAME USER FOLDER. It does not look for a free port: another run may take it right after the look.
# The server itself fails to bind a port in use, and is given the next.
start_server() {
    local name=$1 user=$2 folder=$3
    make_folder "$user" "$folder"
    ("${name}_create" "$user" "$folder") &>"$folder/log" || give_up "$name" "$folder"
    for _ in {1..5}; do
        echo $((15000 + RANDOM % 17000)) >"$folder/port" # below those that the kernel gives to clients
        launch "$name" "$user" "$folder"
        if wait_until_ready "$name" "$folder"; then return; fi
    done
    give_up "$name" "$folder"
}

# Private, and with a password of its own: other users of this machine can reach the port.
make_folder() {
    mkdir -m 700 "$2"
    od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$2/password"
    if ((EUID == 0)); then chown -R "$1:" "$2"; fi
}

# In a session of its own: Ctrl-C is for the script, which then stops the server.
launch() {
    local name=$1 user=$2 folder=$3 command
    "${name}_command" "$folder"
    as_user "$user" "$folder" setsid "${command[@]}" >"$folder/log" 2>&1 </dev/null &
    echo $! >"$folder/pid"
}

# as_user USER FOLDER COMMAND…, to be called in a subshell: COMMAND takes its place, runs in FOLDER and, since database
# servers refuse to be root, as USER if root runs the tests.
as_user() {
    local user=$1 folder=$2 change=()
    shift 2
    if ((EUID == 0)); then change=(--reuid="$user" --regid="$user" --init-groups); fi
    cd "$folder" || exit
    exec setpriv --pdeathsig="$death_signal" "${change[@]}" env --default-signal "$@"
}

# Fails when the server has ended.
wait_until_ready() {
    local name=$1 folder=$2 end=$((SECONDS + 60))
    until "${name}_ready" "$folder" &>/dev/null; do
        kill -0 "$(<"$folder/pid")" 2>/dev/null || return
        if ((SECONDS > end)); then give_up "$name" "$folder"; fi
        sleep 0.1
    done
}

give_up() {
    tail -n 20 "$2/log" >&2
    fail "$1 does not come up, the end of its log is above"
}

# stop_server FOLDER: QUIT makes both servers end at once; nobody wants their data.
stop_server() {
    local folder=$1 tries=0 signal=QUIT
    while is_running "$folder"; do
        if ((tries++ == 100)); then signal=KILL; fi
        kill -"$signal" "$(<"$folder/pid")" || true
        sleep 0.1
    done
}

# The pid alone may be a stranger's by now, but no stranger's command line names our folder. (A zombie has none.)
is_running() {
    [[ -s $1/pid ]] && grep -qaF "$1" "/proc/$(<"$1/pid")/cmdline" 2>/dev/null
}
