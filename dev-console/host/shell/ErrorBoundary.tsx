import type { ErrorInfo, ReactNode } from 'react';
import { Component } from 'react';
import { ErrorBoundaryFallbackPage } from '../sdk/page/ErrorBoundaryFallbackPage';

interface Failure {
  error: Error;
  componentStack: string;
}

interface ErrorBoundaryProps {
  children: ReactNode;
  /** Where the page is. Another place gets a new chance. */
  place: string;
}

interface ErrorBoundaryState {
  failure?: Failure | undefined;
  place?: string;
}

/** Shows what went wrong in a page instead of the page, until the user goes elsewhere. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { failure: { error, componentStack: '' } };
  }

  static getDerivedStateFromProps(
    { place }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return place === state.place ? null : { place, failure: undefined };
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
