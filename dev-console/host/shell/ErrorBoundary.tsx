import type { ErrorInfo, ReactNode } from 'react';
import { Component } from 'react';
import { ErrorBoundaryFallbackPage } from '../sdk/page/ErrorBoundaryFallbackPage';

interface Failure {
  error: Error;
  componentStack: string;
}

/** Shows what went wrong in a page instead of the page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure?: Failure }> {
  override state: { failure?: Failure } = {};

  static getDerivedStateFromError(error: Error): { failure: Failure } {
    return { failure: { error, componentStack: '' } };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    this.setState({ failure: { error, componentStack: componentStack ?? '' } });
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <ErrorBoundaryFallbackPage
        title={failure.error.name}
        errorMessage={failure.error.message}
        stack={failure.error.stack ?? ''}
        componentStack={failure.componentStack}
      />
    );
  }
}
