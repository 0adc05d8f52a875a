// CUDA C++: C++ with the words, built-in variables and launch brackets that CUDA adds.
(function (Prism) {
  Prism.languages.cuda = Prism.languages.extend('cpp', {});
  Prism.languages.insertBefore('cuda', 'keyword', {
    'cuda-qualifier': {
      pattern: /\b__(?:global|device|host|shared|constant|managed|grid_constant|restrict|launch_bounds|cluster_dims|maxnreg|noinline|forceinline)__\b/,
      alias: 'keyword'
    },
    'cuda-launch': {
      pattern: /<<<|>>>/,
      alias: 'keyword'
    },
    'cuda-variable': {
      pattern: /\b(?:threadIdx|blockIdx|blockDim|gridDim|clusterIdx|clusterDim|warpSize)\b/,
      alias: 'variable'
    },
    'cuda-type': {
      pattern: /\b(?:dim3|__?half2?|__nv_(?:bfloat16|bfloat162|fp8_e4m3|fp8_e5m2)|(?:u?char|u?short|u?int|u?long|u?longlong|float|double)[1-4]|cuda[A-Z]\w*_t)\b/,
      alias: 'class-name'
    }
  });
}(Prism));
