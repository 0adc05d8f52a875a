// Prism looks for a window, reads its settings there and then leaves the page alone: there is none.
var window = {Prism: {manual: true, disableWorkerMessageHandler: true}};
