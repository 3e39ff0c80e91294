import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskSecrets, redact, redacting } from '#domain/record/secrets.ts'

const SECRET_NAMES =
  'password passwd Password PASSWORD userPassword user_password db-password password2 pass pwd passphrase passcode ' +
  'pin PIN port_out_pin portOutPin PortOutPIN port-out-pin portoutpin voicemail_pin pin_code pincode otp otp_code totp ' +
  'mfa mfa_code 2fa cvv cvv2 cvc token tokens auth_token authToken AuthToken X-Auth-Token x_auth_token accessToken ' +
  'access_token refresh_token id_token csrf_token jwt JWT bearer secret client_secret clientSecret CLIENT_SECRET ' +
  'secrets api_key apiKey APIKey APIKEY api-key X-Api-Key private_key privateKey secret_key ssh_key encryption_key ' +
  'access_key_secret license_key api_keys key signature sig hmac digest nonce salt session session_id sessionId ' +
  'PHPSESSID JSESSIONID connect.sid cookie cookies Set-Cookie authorization Authorization Proxy-Authorization auth ' +
  'authentication credentials sip_credentials creds ha1 ha1b HA1 reg_user reg_gateway reg_password regUser reg_username ' +
  'gmail_user_id facebook_user_id apple_user_id wechat_user_id gmailUserId google_id facebook_uid openid auth_user ' +
  'verification_code security_code one_time_code backup_codes recovery_code port_out_code security_answer seed_phrase ' +
  'password_hash hashed_password reset_link password_reset_url webhook_secret signing_key ssn card_number psk userpass SecretAccessKey verificationcode passWord'

const PLAIN_NAMES =
  'keyword monkey author authorized authority passenger compass bypass media_bypass spin pinned pinning tech_prefix ' +
  'country_code postal_code area_code national_code error_code status_code short_code currency_code code token_count ' +
  'max_tokens token_type token_expires_on password_changed_on has_password requires_pin password_policy is_active ' +
  'sip_connection sip_control_app messaging_profile profile class4_did_id class4_ingress_trunk_id class4_user_id ' +
  'class4_product_item_id user_id uuid name email phone_number username tn tnlease tnorder state autorenew registered ' +
  'register_provider registration_expires tokenizer secretary design signal codec codecs decoder barcode public_key ' +
  'primary_key sort_key routing_strategy key_name session_count max_sessions email_signature daily_digest ' +
  'authorization_url auth_method auth_realm cookie_policy pin_length account_sid hotkey donkey turkey passport ' +
  'long_code_weight number_pool_enable outbound_voice_profile tn_search_validator created_by modified_by description'

test.each(SECRET_NAMES.split(' '))('redacts what stands under %s', (name) => {
  const record = { [name]: 'x1y2', a: { [name]: { deep: ['x1y2'] } }, b: { [name]: 4711 } }

  const redacted = JSON.stringify(redact(record))

  expect(redacted).not.toMatch(/x1y2|4711/)
  expect(JSON.parse(redacted)).toHaveProperty([name], '[redacted]')
})

test.each(PLAIN_NAMES.split(' '))('leaves what stands under %s', (name) => {
  const record = { [name]: 'x1y2', a: { [name]: { deep: ['x1y2'] } }, b: { [name]: 4711 } }

  expect(redact(record)).toEqual(record)
})

/** A record as it is sent, and its redacted copy. */
const RECORDS = {
  'a name and its value': [
    {
      headers: [
        { name: 'X-Api-Key', value: 'abc' },
        { name: 'Accept', value: 'json' },
      ],
    },
    {
      headers: [
        { name: 'X-Api-Key', value: '[redacted]' },
        { name: 'Accept', value: 'json' },
      ],
    },
  ],
  'a value before its name': [
    [{ value: 4711, key: 'port_out_pin' }],
    [{ value: '[redacted]', key: 'port_out_pin' }],
  ],
  'other words for name and value': [
    [
      { header: 'Authorization', value: 'abc' },
      { field: 'password', default_value: 'abc' },
      { type: 'bearer', value: 'abc' },
      { param: 'api_key', val: ['abc'] },
    ],
    [
      { header: 'Authorization', value: '[redacted]' },
      { field: 'password', default_value: '[redacted]' },
      { type: 'bearer', value: '[redacted]' },
      { param: 'api_key', val: '[redacted]' },
    ],
  ],
  'a key that is a name': [
    [{ key: 'timezone', value: 'UTC' }, { key: 'abc' }, { key: '9f8a7b6c5d4e3f2a1b0c', value: 5 }],
    [{ key: 'timezone', value: 'UTC' }, { key: '[redacted]' }, { key: '[redacted]', value: 5 }],
  ],
  'pairs in lists': [
    {
      list: [
        ['X-Api-Key', 'abc'],
        ['token', 'monkey'],
        ['Accept', 'json'],
      ],
    },
    {
      list: [
        ['X-Api-Key', '[redacted]'],
        ['token', '[redacted]'],
        ['Accept', 'json'],
      ],
    },
  ],
  'names and values in turn': [
    { rawHeaders: ['Accept', 'json', 'Cookie', 'a=b'] },
    { rawHeaders: ['Accept', 'json', 'Cookie', '[redacted]'] },
  ],
  'what was before and after': [
    [
      { field: 'password', old: 'abc', new: 'def' },
      { field: 'name', from: 'abc', to: 'def' },
    ],
    [
      { field: 'password', old: '[redacted]', new: '[redacted]' },
      { field: 'name', from: 'abc', to: 'def' },
    ],
  ],
  'options of a command': [
    ['run', '--password', 'hunter2', '--port', '80'],
    ['run', '--password', '[redacted]', '--port', '80'],
  ],
  'a list of names': [{ required: ['password', 'email'] }, { required: ['password', 'email'] }],
  'yes, no, none and nothing': [
    { password: null, token: '', has_password: true, secret: false, session: {}, api_keys: [] },
    { password: null, token: '', has_password: true, secret: false, session: {}, api_keys: [] },
  ],
  'small counts': [
    { sessions: 12, keys: 3, pin: 12 },
    { sessions: 12, keys: 3, pin: '[redacted]' },
  ],
  'the whole of what is inside': [
    { credentials: { user: 'bob', realm: 'x' }, passwords: ['a', 'b'] },
    { credentials: '[redacted]', passwords: '[redacted]' },
  ],
  'JSON in a text': [
    { log: '{"a":[1.50],"auth":{"ha1":"abc"}}', note: 'sent {"pin":"4711"} to bob' },
    { log: '{"a":[1.50],"auth":"[redacted]"}', note: 'sent {"pin":"•••"} to bob' },
  ],
  'a secret as a key': [
    { eyJhbGciOiJIUzI1NiJ9eyJ1: 1, AKIAIOSFODNN7EXAMPLE: 2 },
    { '•••': 1, '••• (2)': 2 },
  ],
  'what is known as a secret elsewhere': [
    {
      password: 'Tr0ub4dor&3',
      name: 'Tr0ub4dor&3',
      note: 'he uses Tr0ub4dor&3, they say',
      url: 'https://hooks.example/in/Tr0ub4dor%263',
      'Tr0ub4dor&3': 1,
      inner: { log: '{"said":"Tr0ub4dor&3"}' },
    },
    {
      password: '[redacted]',
      name: '•••',
      note: 'he uses •••, they say',
      url: 'https://hooks.example/in/•••',
      '•••': 1,
      inner: { log: '{"said":"•••"}' },
    },
  ],
  'a short secret as a word': [
    { pin: 482913, note: 'dial 482913.', number: 482913, tn: 12024829139, area: '4829' },
    { pin: '[redacted]', note: 'dial •••.', number: '[redacted]', tn: 12024829139, area: '4829' },
  ],
  'secrets that only a text tells': [
    {
      a: 'https://bob:hunter22@x.example',
      b: 'Basic Ym9iOmh1bnRlcjMz',
      c: ['hunter22', 'hunter33'],
    },
    { a: 'https://•••@x.example', b: 'Basic •••', c: ['•••', '•••'] },
  ],
  'nothing more for a weak password': [
    { password: 'password', token: 'string', pin: 'none', name: 'string', note: 'password policy' },
    {
      password: '[redacted]',
      token: '[redacted]',
      pin: '[redacted]',
      name: 'string',
      note: 'password policy',
    },
  ],
  'a number, address and host that identify': [
    {
      reg_user: '12025550123',
      reg_gateway: '203.0.113.7',
      gmail_user_id: 'a@x.example',
      tn: 12025550123,
      ip: '203.0.113.7',
      email: 'a@x.example',
    },
    {
      reg_user: '[redacted]',
      reg_gateway: '[redacted]',
      gmail_user_id: '[redacted]',
      tn: 12025550123,
      ip: '203.0.113.7',
      email: 'a@x.example',
    },
  ],
}

test.each(Object.entries(RECORDS))('redacts %s', (_, [record, redacted]) => {
  expect(redact(record)).toEqual(redacted)
})

test('keeps the order of keys, and a key of the prototype as a key', () => {
  const record: unknown = JSON.parse('{"b":1,"__proto__":{"password":"abc"},"a":2}')

  const redacted = redact(record)

  expect(JSON.stringify(redacted)).toBe('{"b":1,"__proto__":{"password":"[redacted]"},"a":2}')
  expect(Object.getPrototypeOf(redacted)).toBe(Object.prototype)
  expect({}).not.toHaveProperty('password')
})

test('tells nothing from a depth where nobody reads, and finds the secrets there', () => {
  const deep = (inner: string) => `${'{"a":['.repeat(10_000)}${inner}${']}'.repeat(10_000)}`
  const record: unknown = JSON.parse(`{"b":${deep('{"token":"s3cr3t-value"}')},"c":"s3cr3t-value"}`)

  const redacted = JSON.stringify(redact(record))

  expect(redacted).toContain('[nested deeper than 200 levels]')
  expect(redacted).toContain('"c":"•••"')
  expect(redacted).not.toContain('s3cr3t')
})

test('a large record is redacted in many short steps', () => {
  const items = Array.from({ length: 2000 }, (_, i) => ({
    note: `${i}: the carrier replied`,
    password: i % 100 === 0 ? `hunter-${i}-hunter` : '',
    log: `sent hunter-${i}-hunter to sip:a:${i}@h.example`,
  }))
  const steps = redacting({ items })

  let count = 0
  let last = steps.next()
  for (; !last.done; last = steps.next()) count++

  const text = JSON.stringify(last.value.redacted)
  expect(count).toBeGreaterThan(JSON.stringify(items).length / 4000)
  expect(text.match(/sent ••• to/g)).toHaveLength(20)
  expect(text).not.toContain('hunter-100-')
})

test('a text of a megabyte is redacted in many short steps, of which others may have theirs in between', () => {
  const line =
    'call from sip:edge@example.com, took=33 ms: password=hunter2abc, https://a.example/b?c=1\n'
  const record = { log: line.repeat(1_000_000 / line.length) }
  const [steps, others] = [redacting(record), redacting({ log: `${line}pin: 4711` })]

  let count = 0
  let last = steps.next()
  for (; !last.done; last = steps.next()) {
    count++
    others.next()
  }

  expect(count).toBeGreaterThan(1_000_000 / 4000)
  expect(last.value.redacted).toEqual({ log: record.log.replaceAll('hunter2abc', '•••') })
})

/** Pieces of long texts in which it looks everywhere as if a secret began. */
const ENDLESS = [
  'a',
  ' ',
  '=',
  ':',
  '@',
  '/',
  '//',
  '"',
  '\\"',
  '{',
  '[',
  '%25',
  '%',
  'eyJ',
  'eyJ.',
  'sip:a:',
  '?a=',
  'a=?',
  '"a:',
  'a.',
  'pin ',
  'key is ',
  'Basic ',
  'token: ',
  'password=',
  '-----BEGIN PRIVATE KEY-----',
  '--a "',
  '<a>',
  'a:b@',
  'https://a/',
  'name=key value=',
  'Cookie: ',
  "'a': ",
  'Aa',
  'A1',
  '$2b$',
  'a,b=',
  '1 is your ',
  'code ',
  'a\\nb:',
]

test.each(ENDLESS)('comes to an end with a quarter of a million characters of %j', (piece) => {
  const text = piece.repeat(250_000 / piece.length)

  const masked = maskSecrets(text)

  expect(maskSecrets(masked)).toBe(masked)
})

const plainText = fc
  .stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/)
  .filter((it) => !/pass|pin|pwd|otp|cvv|cvc|secret|token|code|key|auth|sid|sig/.test(it))
const plainKey = fc.constantFrom(
  'name',
  'uuid',
  'note',
  'items',
  'account',
  'tn',
  'list',
  'url',
  'state',
)
const plainRecord = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    plainText,
    fc.integer({ min: -999, max: 999 }),
    fc.boolean(),
    fc.constant(null),
    fc.uuid(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(plainKey, tie('any'), { maxKeys: 5 }),
  ),
})).any
/** Texts of the pieces that secrets are made of, in any order. */
const suspectText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'password',
        'token',
        'pin',
        'key',
        'code',
        'is',
        'Basic',
        'Bearer',
        'Digest',
        'sip:',
        'https://',
        '//',
        '@',
        ':',
        '=',
        '&',
        '?',
        '#',
        ';',
        ',',
        ' ',
        '"',
        "'",
        '\\',
        '\\"',
        '{',
        '}',
        '[',
        ']',
        '<',
        '>',
        '%3A',
        '%3D',
        '%40',
        '%25',
        '\n',
        '\\n',
        'eyJhbGciOi',
        '.',
        '-----BEGIN PRIVATE KEY-----',
        '•••',
        '[redacted]',
        'name',
        'value',
        'AKIAIOSFODNN7EXAMPLE',
        'X-Auth-Token',
        '4711',
        '--',
        '-u',
        'Cookie',
        'your',
        'api',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))

test('masks a text once and for all, whatever it is', () => {
  fc.assert(
    fc.property(suspectText, (text) => {
      const masked = maskSecrets(text)

      expect(maskSecrets(masked)).toBe(masked)
    }),
    { numRuns: 500 },
  )
})

test('redacts a record once and for all, whatever it is', () => {
  const key = fc.oneof(plainKey, fc.constantFrom(...SECRET_NAMES.split(' ')), suspectText)
  const record = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      suspectText,
      fc.double(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(key, tie('any'), { maxKeys: 5 }),
    ),
  })).any
  fc.assert(
    fc.property(record, (any) => {
      const redacted = redact(any)

      expect(redact(redacted)).toEqual(redacted)
    }),
    { numRuns: 500 },
  )
})

test('leaves a record without secrets as it is', () => {
  fc.assert(
    fc.property(plainRecord, (record) => {
      expect(redact(record)).toEqual(record)
    }),
  )
})

test('lets no secret of a record through, wherever it stands a second time', () => {
  const written = [
    'CANARY-SECRET-x',
    'supersecret',
    'correct horse battery',
    'letmein-please',
    'Passw0rd!',
    'my api key',
  ]
  const secret = fc
    .oneof(fc.constantFrom(...written), fc.string({ minLength: 8, maxLength: 40 }))
    .filter((it) => it.trim().length >= 8 && !/^[\d\s]+$/.test(it))
  const name = fc.constantFrom(...SECRET_NAMES.split(' '))
  fc.assert(
    fc.property(plainRecord, name, secret, fc.nat(6), (plain, name, secret, way) => {
      const planted = [
        { [name]: secret },
        { [name]: { deeper: [secret] } },
        { name, value: secret },
        { text: `{"${name}":${JSON.stringify(secret)}}` },
        [
          [name, secret],
          ['a', 'b'],
        ],
        { [name]: [[{ x: secret }]] },
        {
          [name]: secret,
          log: JSON.stringify({ a: secret }),
          url: `/?q=${encodeURIComponent(secret)}`,
        },
      ][way]
      const again = {
        name: secret,
        list: [`see ${secret} there`, secret],
        [secret]: { [`a ${secret}`]: 1 },
      }

      const redacted = JSON.stringify(redact({ plain, again, planted }))

      expect(redacted).not.toContain(secret)
      expect(redacted).not.toContain(JSON.stringify(secret).slice(1, -1))
    }),
    { numRuns: 500 },
  )
})
