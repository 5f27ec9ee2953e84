// Holds results folders to their own datapackage.json: profile, types, constraints, keys, foreign keys, bytes, digests, rows.
// Usage: node validate.js FOLDER... ; needs the packages that package.json names.
'use strict'

const crypto = require('crypto')
const fs = require('fs')
const path = require('path')
const { Package } = require('datapackage')

async function validate(folder) {
  const file = path.join(folder, 'datapackage.json')
  const described = JSON.parse(fs.readFileSync(file, 'utf8'))
  const loaded = await Package.load(described, { basePath: folder, strict: true })
  for (const resource of loaded.resources) {
    const bytes = fs.readFileSync(path.join(folder, resource.descriptor.path))
    const digest = 'sha256:' + crypto.createHash('sha256').update(bytes).digest('hex')
    expect(resource.name, 'bytes', bytes.length, resource.descriptor.bytes)
    expect(resource.name, 'hash', digest, resource.descriptor.hash)
    const rows = await resource.read({ relations: true })
    expect(resource.name, 'rows', rows.length, resource.descriptor.rows)
  }
  const tables = loaded.resources.map(resource => path.basename(resource.descriptor.path))
  const files = fs.readdirSync(folder).filter(name => name.endsWith('.csv'))
  expect(folder, 'tables', files.sort().join(), tables.sort().join())
  console.log(`${folder}: ${tables.length} tables are valid`)
}

function expect(what, property, found, described) {
  if (found !== described) {
    throw new Error(`${what}: ${property} must be ${described} but was ${found}`)
  }
}

async function main() {
  for (const folder of process.argv.slice(2)) {
    await validate(folder)
  }
}

main().catch(error => {
  console.error(error.message, ...(error.errors || []).map(each => each.message))
  process.exit(1)
})
