import { downloadText } from './downloadText';

describe('a download', () => {
  it('is a file of that name, made in the browser', async () => {
    const made: Blob[] = [];
    const clicked: string[] = [];
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) made.push(file);
      return 'blob:report';
    };
    URL.revokeObjectURL = () => undefined;
    const onClick = (event: Event) => {
      event.preventDefault();
      if (event.target instanceof HTMLAnchorElement) {
        clicked.push(`${event.target.download} ${event.target.getAttribute('href')}`);
      }
    };
    document.addEventListener('click', onClick);
    downloadText('report.json', 'application/json', '{}');
    document.removeEventListener('click', onClick);
    expect(clicked).toEqual(['report.json blob:report']);
    expect(made[0]?.type).toBe('application/json;charset=utf-8');
    expect(made[0]?.size).toBe(2);
    expect(document.querySelector('a')).toBeNull();
  });
});
