# One file for all services: from the top of the repository
#   docker build -f deploy/docker/service.Dockerfile --build-arg SERVICE=complaints -t goldkey/complaints:0.1.0 .
# (or buildah, podman). The monorepo is built once, and the images share every layer but the last small one. The gateway's carries
# the console. Behind a mirror of the package registry: --secret id=npmrc,src=$HOME/.npmrc
ARG NODE_IMAGE=docker.io/library/node:20-bookworm-slim

# What packages follow from, and nothing else: while this stays the same, so do the layers that npm fills.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /src
COPY . .
RUN node deploy/docker/manifests.mjs /manifests

# What services load at run time. Nothing is compiled: native packages bring their binaries.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY --from=manifests /manifests/run ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=cache,target=/root/.npm \
    npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error \
 && npm sbom --omit=dev --sbom-format=cyclonedx > sbom.cdx.json \
 && rm package-lock.json

# On top of these, what builds: the compiler, the bundler and what pages are made of.
FROM packages AS built
COPY --from=manifests /manifests/build ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=cache,target=/root/.npm \
    npm install --ignore-scripts --no-audit --no-fund --loglevel=error
COPY . .
RUN node tools/build.mjs && node deploy/docker/collect.mjs /out

# What all images have in common, so that a builder and a node keep it once.
FROM packages AS platform
COPY --from=built /out/shared /app
ENV NODE_ENV=production TZ=UTC HTTP_HOST=0.0.0.0 HTTP_PORT=8080 GRPC_PORT=50051 CONSOLE_DIR=/app/services/console/dist
# A volume of Docker's belongs to whom the folder belonged.
RUN install -d -o 10001 -g 10001 /files
# A number, so that the cluster can see that it is not root.
USER 10001:10001
EXPOSE 8080 50051
# No shell in between: signals reach the service, and an image without one would do.
ENTRYPOINT []
CMD ["node", "--enable-source-maps", "dist/main.js"]

FROM platform
ARG SERVICE
COPY --from=built /out/${SERVICE} /app
WORKDIR /app/services/${SERVICE}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Goldkey ${SERVICE}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0"
