#!/bin/sh
# Stops what a command leaves behind when it is killed without a chance to do so itself.
# Standard input: "add PID SIGNAL" when a process begins, "drop PID" when it has ended. The end of input is the death of the command.
# The newest process is stopped first, so the database, which began first, stops last.
kept=''
while read -r verb pid signal; do
  case $verb in
    add) kept="$pid:$signal $kept" ;;
    drop)
      rest=''
      for entry in $kept; do
        [ "${entry%%:*}" = "$pid" ] || rest="$rest$entry "
      done
      kept=$rest
      ;;
  esac
done
# Each gets two seconds before the next is asked, and all of them half a minute before they are killed.
for entry in $kept; do
  kill -s "${entry##*:}" -- "-${entry%%:*}" 2>/dev/null || continue
  tries=0
  while kill -0 -- "-${entry%%:*}" 2>/dev/null && [ $tries -lt 20 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
done
for entry in $kept; do
  tries=0
  while kill -0 -- "-${entry%%:*}" 2>/dev/null && [ $tries -lt 30 ]; do
    sleep 1
    tries=$((tries + 1))
  done
  kill -s KILL -- "-${entry%%:*}" 2>/dev/null
done
