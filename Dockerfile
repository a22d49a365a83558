# The plugin's image: nginx, without root, serving the built plugin on port 9443 with the certificate
# in /var/cert (tls.crt, tls.key). See docs/guide/installing.md.
ARG BUILDER=registry.access.redhat.com/ubi9/nodejs-20:latest
ARG RUNTIME=registry.access.redhat.com/ubi9/nginx-124:latest

FROM ${BUILDER} AS build
USER 0
WORKDIR /build
# First what decides about the packages, so that a change of the sources does not fetch them again.
COPY package.json package-lock.json .npmrc ./
COPY dev-console/package.json dev-console/
# No script of a package is needed to build.
RUN npm ci --ignore-scripts
COPY tsconfig.json webpack.config.ts console-extensions.json ./
COPY scripts scripts
COPY locales locales
COPY src src
RUN npm run build

FROM ${RUNTIME}
LABEL name="image-cleanup-plugin" \
      summary="Image Cleanup, a plugin of the OpenShift console" \
      io.k8s.display-name="Image Cleanup" \
      io.k8s.description="Serves the console plugin that finds, explains and deletes images nobody needs" \
      io.openshift.tags="console,plugin,images"
USER 0
COPY --chmod=0555 charts/image-cleanup-plugin/files/serve.sh /opt/image-cleanup-plugin/serve.sh
COPY --chmod=0444 charts/image-cleanup-plugin/files/nginx.conf /etc/image-cleanup-plugin/nginx.conf
COPY --from=build /build/dist /opt/image-cleanup-plugin/dist
RUN chmod -R a+rX /opt/image-cleanup-plugin /etc/image-cleanup-plugin
USER 1001
EXPOSE 9443
ENTRYPOINT ["/opt/image-cleanup-plugin/serve.sh"]
CMD []
