#!/usr/bin/env node
/**
 * Stands where `prisma generate` looks for its schema engine, a binary that it would download and then not use.
 * Any other command of Prisma's does use it, and would report success if this did nothing: so it fails, loudly.
 */
process.stderr.write(`This is no schema engine: it only lets "prisma generate" work without downloading one.
To apply migrations: npm run migrate. To write one: see docs/decisions/0002-prisma-without-its-engine.md
`)
process.exit(1)
