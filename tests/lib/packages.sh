# shellcheck shell=bash
# Finds the programs that the tests need, and installs the Debian packages of those that are missing.

# require COMMAND=PACKAGE…
require() {
    local need missing=()
    reach_server_programs
    for need in "$@"; do
        command -v "${need%=*}" >/dev/null || missing+=("${need#*=}")
    done
    if ((${#missing[@]} == 0)); then return; fi

    may_install || fail "missing Debian packages, please install: ${missing[*]}"
    say "installing ${missing[*]}"
    install_packages "${missing[@]}" >&2 || fail "could not install: ${missing[*]}"
    reach_server_programs
}

# Debian keeps servers off the PATH of normal users; the newest PostgreSQL wins.
reach_server_programs() {
    local postgres
    postgres=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:$postgres
}

may_install() {
    command -v apt-get >/dev/null && as_root true 2>/dev/null
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

# In a subshell, whose trap takes back the policy on every way out.
install_packages() (
    policy=/usr/sbin/policy-rc.d
    if [[ ! -e $policy ]]; then
        # Debian starts a server as soon as it is installed; 101 forbids that.
        trap 'as_root rm -f "$policy"' EXIT
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=600 "$@"
)
