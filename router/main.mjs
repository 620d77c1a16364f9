// First: graphql-js decides when it is loaded whether it checks itself at every turn.
import './src/production.mjs';
import { BadSetting, settingsFrom } from './src/config.mjs';
import { LIMITS } from './src/limits.mjs';
import { createLog } from './src/observe/log.mjs';
import { startRouter } from './src/server.mjs';

try {
    const settings = settingsFrom(process.env);
    const log = createLog(settings.log);
    const router = await startRouter(settings, { limits: LIMITS, log });
    log.info('Ready', { port: router.port, supergraph: settings.supergraph, ms: Math.round(performance.now()) });
    stopOnSignal(router, log);
} catch (error) {
    console.error(error instanceof BadSetting ? error.message : `The router cannot start: ${error.message}`);
    process.exitCode = 1;
    // What was started before it failed (polling) would keep the process alive.
    process.exit();
}

function stopOnSignal(router, log) {
    let stopping = false;
    for (const signal of ['SIGTERM', 'SIGINT']) {
        process.on(signal, async () => {
            if (stopping) process.exit(1);
            stopping = true;
            log.info('Stopping', { signal });
            await router.stop();
            log.info('Stopped');
            process.exit(0);
        });
    }
}
