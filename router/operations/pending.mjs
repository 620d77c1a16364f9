/** Operations of the contract whose fields do not exist yet, and what they wait for. One that passes must leave. */
export const PENDING = {
    SalesReport: 'the reports: one analytics field for every dashboard',
};
