/**
 * Writes one line per event to standard output: JSON for machines, text for a console. Values of callers are quoted, so
 * that no line break of theirs starts a new entry.
 */
export function createLog(format, write = line => process.stdout.write(line)) {
    const line = format === 'json' ? jsonLine : textLine;
    const at =
        level =>
        (message, fields = {}) =>
            write(line(level, message, fields));
    return { info: at('info'), warn: at('warn'), error: at('error') };
}

function jsonLine(level, message, fields) {
    return `${JSON.stringify({ time: new Date().toISOString(), level, service: 'router', message, ...fields }, plain)}\n`;
}

function textLine(level, message, fields) {
    const pairs = Object.entries(fields)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${typeof value === 'number' ? value : quoted(value)}`);
    return `${new Date().toISOString()} ${level.toUpperCase().padEnd(5)} ${[message, ...pairs].join(' ')}\n`;
}

function quoted(value) {
    const text = typeof value === 'string' ? value : JSON.stringify(value, plain);
    return /^[\w.:/@-]+$/.test(text) ? text : JSON.stringify(text);
}

/** Errors have no fields of their own to print. */
function plain(_, value) {
    return value instanceof Error
        ? { error: value.name, message: value.message, stack: value.stack, cause: value.cause }
        : value;
}
