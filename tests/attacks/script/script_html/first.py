from IPython.display import HTML, display

display(HTML("<script>document.title = \"owned\"</script><img src=\"http://example.org/x.png\" onerror=\"alert(1)\"><a href=\"javascript:alert(1)\">x</a>"))
