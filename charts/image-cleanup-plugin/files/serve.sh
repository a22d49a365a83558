#!/bin/sh
# Starts nginx on port 9443, on IPv6 and IPv4 where the pod has both.
set -eu

if [ -s /proc/net/if_inet6 ]; then
  echo 'listen [::]:9443 ipv6only=off ssl;' >/tmp/listen.conf
else
  echo 'listen 9443 ssl;' >/tmp/listen.conf
fi

exec nginx -e stderr -c /etc/image-cleanup-plugin/nginx.conf -g 'daemon off;'
