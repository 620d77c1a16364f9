# Input: "+ PID" for a child that started, "- PID" for one that ended. The end of the input is the end of the launcher.
trap '' HUP INT TERM
pids=' '
while read -r sign pid; do
  case "$sign$pids" in
    +*) pids="$pids$pid " ;;
    -*" $pid "*) pids="${pids%% "$pid" *} ${pids#* "$pid" }" ;;
  esac
done

anyone() {
  for pid in $pids; do kill -0 "$pid" 2>/dev/null && return 0; done
  return 1
}

# PostgreSQL understands INT as "stop now, in good order"; the Java programs have stopped by then.
for signal in TERM INT KILL; do
  anyone || exit 0
  for pid in $pids; do kill -s "$signal" "$pid" 2>/dev/null; done
  for second in 1 2 3 4 5 6 7 8; do
    anyone || exit 0
    sleep 1
  done
done
