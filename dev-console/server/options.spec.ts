import { parseOptions } from './options';

describe('the command line of the local console', () => {
  it('serves a simulated cluster on port 9000, built first, unless it says otherwise', () => {
    expect(parseOptions([])).toEqual({
      port: 9000,
      build: true,
      reset: false,
      withoutApis: [],
      withKnative: false,
    });
  });

  it('takes what shapes the simulated cluster', () => {
    const line =
      '--port 0 --no-build --scale 10000 --pods=2000 --images 40000 --faults f.json --without-api apps.openshift.io ' +
      '--without-api build.openshift.io --with-knative';
    expect(parseOptions(line.split(' '))).toEqual({
      port: 0,
      build: false,
      reset: false,
      scale: 10_000,
      images: 40_000,
      pods: 2000,
      faultsFile: 'f.json',
      withoutApis: ['apps.openshift.io', 'build.openshift.io'],
      withKnative: true,
    });
  });

  it('takes a real cluster from a kubeconfig, or from a URL and a token', () => {
    expect(parseOptions(['--kubeconfig', 'c', '--context', 'x'])).toMatchObject({
      cluster: { kind: 'kubeconfig', file: 'c', context: 'x' },
    });
    const server = ['--server', 'https://api.example.com:6443', '--token', 't'];
    expect(parseOptions(server)).toMatchObject({
      cluster: { kind: 'server', token: 't', insecureSkipTlsVerify: false },
    });
  });

  it.each([
    [['--prot', '1'], "Unknown option '--prot' (see --help)"],
    [['extra'], "Unexpected argument 'extra' (see --help)"],
    [['--port', 'nine'], '--port takes a whole number from 0 to 65535, not "nine".'],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['--scale', '-1'], "Option '--scale' argument is ambiguous (see --help)"],
    [['--kubeconfig', 'c', '--server', 'https://a'], 'Give --kubeconfig or --server, not both.'],
    [['--context', 'c'], '--context needs --kubeconfig.'],
    [['--token', 't'], '--token needs --server.'],
    [['--server', 'https://a'], '--server needs --token.'],
    [
      ['--server', 'api', '--token', 't'],
      '--server takes a URL such as https://api.example.com:6443.',
    ],
    [
      ['--kubeconfig', 'c', '--scale', '9'],
      '--scale is for the simulated cluster, not for a real one.',
    ],
    [
      '--server https://a --token t --certificate-authority f --insecure-skip-tls-verify'.split(
        ' ',
      ),
      'Give --certificate-authority or --insecure-skip-tls-verify, not both.',
    ],
  ])('refuses %j with one sentence', (line, message) => {
    expect(() => parseOptions(line)).toThrow(message);
  });
});
