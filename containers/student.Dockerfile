# A student's server on a hub: the student edition, nbgrader's Assignment List, JupyterHub's single-user server.
#   grader release --bundle out/students.zip
#   docker build -f containers/student.Dockerfile -t keras-course/student .
# docs/hub.md says how it is used.
FROM python:3.12.11-slim-bookworm

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1

# Versions are those of the locks in the ZIP and of the hub.
WORKDIR /opt/course
COPY out/students.zip /tmp/
COPY tools/hub/requirements.txt /tmp/hub.txt
RUN python -m zipfile -e /tmp/students.zip . \
    && pip install --requirement requirements.txt \
    && pip install --constraint /tmp/hub.txt jupyterhub \
    && rm -r /tmp/students.zip /tmp/hub.txt notebooks/exercises packages

# PyTorch, for unit 07: --build-arg TORCH=yes. pip's variables (PIP_EXTRA_INDEX_URL) choose the wheel.
ARG TORCH=
ARG PIP_EXTRA_INDEX_URL=
RUN if [ -n "$TORCH" ]; then pip install --requirement tools/torch/requirements.txt; fi

# The student edition leaves the Assignment List off, because it has no exchange. A hub has one.
COPY containers/nbgrader_config.py /etc/jupyter/
RUN jupyter labextension enable @jupyter/nbgrader:assignment-list \
    && jupyter labextension enable @jupyter/nbgrader:menu \
    && jupyter server extension enable --sys-prefix nbgrader.server_extensions.assignment_list

COPY --chmod=0755 containers/start-student /usr/local/bin/
# An account of this name lets nbgrader take the student's name from the hub.
RUN useradd --create-home --uid 1000 jovyan
USER 1000
WORKDIR /home/jovyan
CMD ["start-student"]
