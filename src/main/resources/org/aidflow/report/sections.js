/* What is shown, in the order in which an analyst looks. */

const has = name => rowsOf(name).length > 0;
const hasResponse = pattern => rowsOf('summary').some(row => pattern.test(row.response));

const SECTIONS = [
  {id: 'answer', name: 'Answer', shown: () => has('summary'), make: answer},
  {id: 'occupancy', name: 'Occupancy', shown: () => has('occupancy'), make: occupancy},
  {id: 'comparison', name: 'Comparison', shown: () => has('contrasts') || has('survival'), make: comparison},
  {id: 'limits', name: 'Limits', shown: () => has('limits') || hasResponse(/^binding_share$/), make: limits},
  {id: 'delivery', name: 'Delivery', shown: () => has('shipment_parts') || has('team_parts') || hasResponse(/^delay_.*_mean_h$/), make: delivery},
  {id: 'queues', name: 'Queues', shown: () => has('queues'), make: queues},
  {id: 'map', name: 'Map', shown: () => content.journeys.length > 0, make: () => replay()},
  {id: 'sensitivity', name: 'Sensitivity', shown: () => rowsOf('sensitivity').some(row => row.value !== ''), make: sensitivity},
  {id: 'fit', name: 'Fit', shown: () => has('backtest'), make: fit},
  {id: 'equity', name: 'Equity', shown: () => hasResponse(/^unmet_need_share$/), make: equity},
  {id: 'study', name: 'Study', shown: () => true, make: study}].filter(section => section.shown());
