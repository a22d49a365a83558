import { render } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { ImageCleanupPage } from '../ImageCleanupPage';

const Address = () => <output aria-label="address">{useLocation().search}</output>;

/** Opens the page at an address, as the console's router does; `address` tells the query. */
export const openPage = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <Routes>
        <Route path="/image-cleanup/ns/:ns" element={<ImageCleanupPage />} />
        <Route path="/image-cleanup/all-namespaces" element={<ImageCleanupPage />} />
      </Routes>
      <Address />
    </MemoryRouter>,
  );
