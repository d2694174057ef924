# One image for every role: bot, worker, migrate. TypeScript runs as it is (docs/decisions/0003), so building means
# installing packages and generating the database client. docker compose up runs it; see compose.yaml.
ARG NODE=20-bookworm-slim

FROM node:${NODE} AS client
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY scripts scripts
COPY prisma/schema.prisma prisma/
RUN node scripts/prepare.mjs

FROM node:${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund

FROM node:${NODE}
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data PORT=8080
RUN install -d -o node -g node /data
COPY package.json tsconfig.json ./
COPY --from=packages /app/node_modules node_modules
COPY prisma prisma
COPY --from=client /app/prisma/client prisma/client
COPY locales locales
COPY src src
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "--import", "tsx", "src/main.ts"]
