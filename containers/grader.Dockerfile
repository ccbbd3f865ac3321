# The grader with this course: grades what arrives in nbgrader's exchange and releases feedback.
#   docker build -f containers/grader.Dockerfile -t keras-course/grader .
# docs/hub.md says how it is used, and what its sandbox needs of the container.
FROM python:3.12.11-slim-bookworm

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1

# Versions are those of the lock, which pip takes as constraints without its last line, the project itself.
WORKDIR /opt/course
COPY requirements.txt pyproject.toml README.md LICENSE LICENSE-CC-BY-4.0 ./
COPY helpers helpers
COPY grader grader
RUN grep -v '^-e' requirements.txt > /tmp/lock.txt \
    && pip install --constraint /tmp/lock.txt --editable '.[course,postgres]' \
    && python -m grader.kernels.kernelspec \
    && rm /tmp/lock.txt

# PyTorch, for unit 07: --build-arg TORCH=yes. pip's variables (PIP_EXTRA_INDEX_URL) choose the wheel.
ARG TORCH=
ARG PIP_EXTRA_INDEX_URL=
COPY tools/torch/requirements.txt /tmp/torch.txt
RUN if [ -n "$TORCH" ]; then pip install --requirement /tmp/torch.txt; fi

COPY nbgrader_config.py ./
COPY solutions solutions
COPY notebooks notebooks
COPY containers/nbgrader_config.py /etc/jupyter/

# The class: submissions, results, gradebook. The exchange: what students fetch and submit.
RUN useradd --create-home --uid 1000 teacher \
    && install --directory --owner teacher class /srv/exchange
VOLUME ["/opt/course/class", "/srv/exchange"]
USER 1000
HEALTHCHECK --interval=1m --start-period=5m CMD ["grader", "watch", "--status"]
ENTRYPOINT ["grader"]
CMD ["watch", "01", "--release"]
