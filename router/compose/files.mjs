import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The file's text, or null when there is no such file. */
export async function textOf(file) {
    return readFile(file, 'utf8').catch(absent(null));
}

export async function write(file, text) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
}

/** The files of a folder with this ending, in the order of their names; none when there is no such folder. */
export async function filesOf(folder, ending) {
    const names = await readdir(folder).catch(absent([]));
    return names
        .filter(name => name.endsWith(ending))
        .sort()
        .map(name => join(folder, name));
}

function absent(answer) {
    return error => {
        if (error.code === 'ENOENT') return answer;
        throw error;
    };
}
