# shellcheck shell=sh
# ready run | ready dev: returns once .venv/ holds what the lock file names.
# A stamp is the lock's checksum and the checkout's place: a moved checkout is set up again.

ready() {
    case $1 in
        run) lock=$root/requirements.lock ;;
        dev) lock=$root/requirements-dev.lock ;;
    esac
    want=$(sha256sum <"$lock")${root}
    stamp=$root/.venv/ready-$1
    if ! [ -x "$root/.venv/bin/python" ] || ! [ -f "$stamp" ] || [ "$(cat "$stamp")" != "$want" ]
    then
        python=$(suitable_python) || exit 3
        "$python" "$root/bin/lib/setup.py" "$1" </dev/null || exit $?
    fi
    if [ -z "${TESSDATA_PREFIX:-}" ] && [ -d "$root/.venv/share/tessdata" ]; then
        export TESSDATA_PREFIX="$root/.venv/share/tessdata"
    fi
}

suitable_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        path=$(command -v "$name") || continue
        case $path in "$root/.venv/"*) continue ;; esac # about to be replaced
        if "$path" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'; then
            echo "$path"
            return
        fi
    done
    echo "需要 Python 3.11 至 3.14，本机没有：请运行 sudo apt-get install python3 后重试。" >&2
    echo "Python 3.11 to 3.14 is needed and not here: run sudo apt-get install python3, then try again." >&2
    exit 3
}
