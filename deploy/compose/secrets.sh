#!/bin/sh
# Gives every secret that compose.yaml asks for a random value in .env, beside this file. What has one keeps it, so it can be run
# again after an upgrade.
set -eu
cd "$(dirname "$0")"
umask 077
touch .env
grep -o '\${[A-Z_]*:?' compose.yaml | tr -d '${:?' | sort -u | while read -r name; do
  grep -q "^$name=" .env || echo "$name=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" >> .env
done
echo "Secrets are in $(pwd)/.env. Group IT signs in as it, with ADMIN_PASSWORD of that file."
